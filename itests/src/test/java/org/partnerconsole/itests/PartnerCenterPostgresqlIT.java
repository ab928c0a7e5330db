package org.partnerconsole.itests;

import org.partnerconsole.itests.server.OnDatabase;
import org.partnerconsole.testing.database.DatabaseKind;

/** The contract, on PostgreSQL. */
@OnDatabase(DatabaseKind.POSTGRESQL)
class PartnerCenterPostgresqlIT extends PartnerCenterIT {}
