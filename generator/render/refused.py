"""When the site cannot be made, though the editors' files are sound."""


class RenderRefused(Exception):
    """Something the program needs is not there; the message is a French sentence."""
