"""What is said of something that went wrong and that nobody's files explain."""

from __future__ import annotations


def apology(reason: Exception) -> str:
    """A French sentence for a disk that refuses, or for a mistake of ours."""
    if isinstance(reason, OSError):
        where = f" ({reason.filename})" if reason.filename else ""
        return f"le disque ou le système refuse : {reason.strerror}{where}."
    return (
        f"erreur imprévue du programme ({type(reason).__name__}). Vos fichiers n’y sont "
        "pour rien : relancez avec --debug et transmettez ce qui s’affiche."
    )
