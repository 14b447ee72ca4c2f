"""how Alembic runs: inside the transaction that ``storage.database.migrate`` opened"""

from alembic import context

from storage.parts import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA)
with context.begin_transaction():
    context.run_migrations()
