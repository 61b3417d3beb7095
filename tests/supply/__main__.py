"""`make sbom`: the bill of materials and its table written anew, after a change of the locks."""

from bill import BILL, bill, validate
from table import TABLE, table


def main() -> None:
    """Write both files; the same locks give the same bytes."""
    text = bill()
    validate(text)
    BILL.write_text(text, "utf-8")
    TABLE.write_text(table(text), "utf-8")


if __name__ == "__main__":
    main()
