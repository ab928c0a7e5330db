package org.partnerconsole.itests;

import org.partnerconsole.itests.server.OnDatabase;
import org.partnerconsole.testing.database.DatabaseKind;

/** Every code, on PostgreSQL. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class ErrorCodesPostgresqlIT extends ErrorCodesIT {}
