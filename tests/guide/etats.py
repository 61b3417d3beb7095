"""What became of a file or a folder, in words, as somebody would see it in a file manager."""

from pathlib import Path

LONGEST = 8
MEGABYTE = 1_000_000


def etat(project: Path, path: str) -> str:
    """One Markdown sentence on `path` in `project`, and the first lines of a file."""
    file = project / path
    if not file.exists() and file.parent.name in {"pages", "territories", "content"}:
        return _folder(file.parent, path.rpartition("/")[0])
    if not file.exists():
        return f"`{path}` n’existe pas."
    if file.is_symlink():
        return f"`{path}` est un raccourci vers un fichier d’un autre dossier."
    if file.is_dir():
        return _folder(file, path)
    if file.stat().st_size > MEGABYTE:
        return f"`{path}` pèse {file.stat().st_size // MEGABYTE} Mo."
    return _file(project, path)


def _folder(folder: Path, path: str) -> str:
    names = sorted(entry.name for entry in folder.iterdir())
    if not names:
        return f"`{path}` est un dossier vide."
    return f"Le dossier `{path}` contient : " + ", ".join(f"`{name}`" for name in names) + "."


def _file(project: Path, path: str) -> str:
    raw = (project / path).read_bytes()
    try:
        text, encoding = raw.decode("utf-8"), ""
    except UnicodeDecodeError:
        text, encoding = raw.decode("cp1252"), ", enregistré en Windows-1252"
    if not text.strip():
        return f"`{path}` est vide."
    lines = text.splitlines()
    shown = [line[:90] + "…" if len(line) > 90 else line for line in lines[:LONGEST]]
    shown += ["…"] if len(lines) > LONGEST else []
    language = "markdown" if path.endswith(".md") else "yaml"
    return f"`{path}`{encoding} :\n\n```{language}\n" + "\n".join(shown) + "\n```"
