"""The grid's engine, as browsers run it, asked many questions in one process."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

from generator.model.grille import Grille
from generator.render.prescription.grille import engine_json

HERE = Path(__file__).parent


def evaluer(grille: Grille, cas: Iterable[tuple[int, dict[str, str]]]) -> list[dict]:
    """What the engine makes of each (age, answers)."""
    asked = [{"age": age, "reponses": reponses} for age, reponses in cas]
    run = subprocess.run(
        ["node", str(HERE / "grille-evaluer.js")],  # noqa: S607 (the tests need node on the path)
        input=json.dumps({"grille": engine_json(grille), "cas": asked}),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def details(result: dict) -> dict[str, dict]:
    """Every question of a result by its id."""
    return {one["id"]: one for domaine in result["domaines"].values() for one in domaine["details"]}
