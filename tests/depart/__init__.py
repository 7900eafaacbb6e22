"""What a new site starts from: its pages, its words, their translations."""
