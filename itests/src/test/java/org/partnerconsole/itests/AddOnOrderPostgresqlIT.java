package org.partnerconsole.itests;

import org.partnerconsole.itests.server.OnDatabase;
import org.partnerconsole.testing.database.DatabaseKind;

/** Buying an add-on, on PostgreSQL. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class AddOnOrderPostgresqlIT extends AddOnOrderIT {}
