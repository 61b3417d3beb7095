"""`parcours coverage`: what the region covers, said in a terminal or written for a program."""
