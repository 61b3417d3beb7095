"""What the prescription page embeds, made from the rules and the grid."""
