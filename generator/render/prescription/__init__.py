"""What the prescription page is made of."""
