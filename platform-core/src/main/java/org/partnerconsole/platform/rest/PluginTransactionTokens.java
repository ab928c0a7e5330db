package org.partnerconsole.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.partnerconsole.api.security.TransactionTokens;
import org.partnerconsole.platform.plugin.PluginService;
import org.partnerconsole.platform.security.TransactionTokenIssuer;

/** Transaction tokens as each plugin sees them: its own. */
@ApplicationScoped
class PluginTransactionTokens implements PluginService<TransactionTokens> {

    private final TransactionTokenIssuer issuer;

    /** Only for the container's proxy. */
    protected PluginTransactionTokens() {
        this(null);
    }

    @Inject
    PluginTransactionTokens(TransactionTokenIssuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public Class<TransactionTokens> type() {
        return TransactionTokens.class;
    }

    @Override
    public TransactionTokens of(String pluginId) {
        return new TransactionTokens() {
            @Override
            public String issue(String subject, Duration lifetime) {
                return issuer.issue(pluginId, subject, lifetime);
            }

            @Override
            public Optional<String> subject() {
                return issuer.subject();
            }
        };
    }
}
