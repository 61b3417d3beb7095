"""`python -m generator`: the same as `parcours`."""

import sys

from generator.cli import main

sys.exit(main())
