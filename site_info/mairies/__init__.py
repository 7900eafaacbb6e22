"""What the town halls of the territory take: lines for their own site, sheets for their counter, a poster."""
