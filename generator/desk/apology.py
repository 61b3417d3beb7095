"""What is said of something that went wrong and that nobody's files explain."""

from __future__ import annotations

import errno

_FULL = "le disque est plein"
_WHY = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: "le disque est en lecture seule",
    errno.EACCES: "les droits d’accès manquent",
    errno.EPERM: "les droits d’accès manquent",
    errno.EMFILE: "trop de fichiers sont ouverts à la fois",
    errno.ENFILE: "trop de fichiers sont ouverts à la fois",
    errno.EEXIST: "autre chose porte déjà ce nom",
    errno.ENOTDIR: "un fichier se trouve à la place d’un dossier",
    errno.EISDIR: "un dossier se trouve à la place d’un fichier",
    errno.ENOENT: "ce fichier ou ce dossier n’est plus là",
    errno.ENAMETOOLONG: "ce nom ou ce chemin est trop long",
    errno.ELOOP: "ce lien mène à lui-même",
    errno.EBUSY: "un autre programme s’en sert",
    errno.EIO: "la lecture ou l’écriture échoue (disque abîmé ?)",
}
_ROOM = "Libérez de la place, puis recommencez."
_RIGHTS = "Demandez le droit d’écrire à cet endroit, ou travaillez dans une copie du dossier."
_THEN = {
    errno.ENOSPC: _ROOM,
    errno.EDQUOT: _ROOM,
    errno.EFBIG: _ROOM,
    errno.EROFS: _RIGHTS,
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
}
_NO_PLACE = "aucun dossier temporaire ne se laisse écrire (disque plein ?)"


def apology(reason: Exception) -> str:
    """A French sentence for a disk that refuses, or for a mistake of ours."""
    if isinstance(reason, OSError):
        where = f" ({reason.filename})" if reason.filename else ""
        then = _THEN.get(reason.errno or 0, "")
        return f"le disque ou le système refuse : {_why(reason)}{where}. {then}".rstrip()
    return (
        f"erreur imprévue du programme ({type(reason).__name__}). Vos fichiers n’y sont "
        "pour rien : relancez avec --debug et transmettez ce qui s’affiche."
    )


def _why(reason: OSError) -> str:
    if "temporary directory" in str(reason):  # Python tried to write in each of those it knows
        return _NO_PLACE
    return _WHY.get(reason.errno or 0, f"erreur {reason.errno or type(reason).__name__}")
