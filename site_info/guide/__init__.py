"""The guide pratique: every live guide in one document, as a page and as a PDF made from the same templates."""
