"""What the rules give for the examples written beside them.

The page of the prescriber works the same things out in browsers (`theme/js/forfait.js`,
`eligibilite.js`, `grille.js`). An editor has neither browser nor tests at hand: here the examples
are tried at every check. Both are held to the same references by the tests.
"""
