"""the sum of the migrations is what the tables say, on both databases; and they can be taken back"""

import re
from pathlib import Path

from alembic import command
from sqlalchemy import Connection

from storage import database
from storage.tables import METADATA

POSTGRES_RULES = {
    "columns": """
        SELECT table_name, column_name, data_type, is_nullable, column_default, identity_generation
        FROM information_schema.columns WHERE table_schema = 'public'""",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "constraints": """
        SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace""",
    "triggers": "SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": """
        SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prolang <> 13
        AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')""",
}


def test_they_make_the_tables_of_sqlite(tmp_path: Path):
    migrated, made = (
        database.connect(f"sqlite:///{tmp_path}/a.db"),
        database.connect(f"sqlite:///{tmp_path}/b.db"),
    )
    database.migrate(migrated)
    with made.writer.begin() as connection:
        METADATA.create_all(connection)

    with migrated.writer.connect() as one, made.writer.connect() as other:
        first, second = sqlite_rules(one), sqlite_rules(other)
    migrated.close()
    made.close()
    assert {"takings_overlap_new", "takings_overlap_changed", "events_never_change"} <= first.keys()
    assert second == first


def test_they_make_the_tables_of_postgresql(postgres, fresh_database: str):
    postgres.drop("made")
    migrated, made = database.connect(fresh_database), database.connect(postgres.create("made"))
    database.migrate(migrated)
    with made.writer.begin() as connection:
        METADATA.create_all(connection)

    with migrated.writer.connect() as one, made.writer.connect() as other:
        first, second = postgres_rules(one), postgres_rules(other)
    migrated.close()
    made.close()
    postgres.drop("made")
    assert "takings_overlap" in str(first["constraints"])
    assert "events_never_change" in str(first["triggers"])
    assert second == first


def test_they_can_be_taken_back(tmp_path: Path, fresh_database: str):
    for url in (f"sqlite:///{tmp_path}/book.db", fresh_database):
        book = database.connect(url)
        database.migrate(book)
        with book.writer.begin() as connection:
            config = database._alembic()  # noqa: SLF001
            config.attributes["connection"] = connection
            command.downgrade(config, "base")

        assert not database.up_to_date(book)
        database.migrate(book)
        book.close()


def test_each_step_says_whether_it_comes_before_the_new_code_or_after():
    steps = list((Path(database.__file__).parent / "migrations" / "versions").glob("*.py"))

    assert steps
    assert [] == [step.name for step in steps if not re.match(r"\d{4}_(pre|post)_", step.name)]


def sqlite_rules(connection: Connection) -> dict[str, list[str]]:
    """Return what SQLite keeps, by name: its SQL, without layout and with the parts of a table in order."""
    found = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {
        name: sorted(
            re.sub(r"[\s\"]+", " ", part).strip()
            for part in sql.split(",\n" if "CREATE TABLE" in sql else "\0")
        )
        for name, sql in ((name, normal(sql)) for name, sql in found)
        if name != "alembic_version"
    }


def normal(sql: str) -> str:
    """Put every part of a CREATE TABLE on a line of its own, ended by a comma, columns that came later included."""
    sql = re.sub(r", (?=[a-z_]+ [A-Z]+\b)", ",\n", sql)
    return re.sub(r", *\n", ",\n", sql).replace("(\n", "(,\n", 1).replace("\n)", ",\n)")


def postgres_rules(connection: Connection) -> dict[str, list[str]]:
    """Return what PostgreSQL keeps: columns, indexes, constraints, triggers, functions."""
    return {
        kind: sorted(
            str(tuple(row)) for row in connection.exec_driver_sql(query) if "alembic" not in str(row)
        )
        for kind, query in POSTGRES_RULES.items()
    }
