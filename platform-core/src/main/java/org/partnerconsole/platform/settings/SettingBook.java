package org.partnerconsole.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.plugin.PluginContents;
import org.partnerconsole.platform.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;

/**
 * The settings of plugins as people and systems see and change them: the operator all of them, for
 * all partners; a partner's admin those that each partner has of its own.
 */
@ApplicationScoped
public class SettingBook {

    private static final Logger LOG = LoggerFactory.getLogger(SettingBook.class);

    private final PluginContents files;
    private final SettingStore store;
    private final SettingAudit audit;
    private final Callers callers;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected SettingBook() {
        this(null, null, null, null, null);
    }

    @Inject
    SettingBook(
            PluginContents files,
            SettingStore store,
            SettingAudit audit,
            Callers callers,
            Transactions transactions) {
        this.files = files;
        this.store = store;
        this.audit = audit;
        this.callers = callers;
        this.transactions = transactions;
    }

    /**
     * The settings of a plugin that the caller may change, with their values; none if it has none
     * or is away.
     */
    public List<Setting> of(String pluginId) {
        Caller caller = callers.get();
        Map<String, String> all = store.values(pluginId, SettingStore.ALL_PARTNERS);
        Map<String, String> own = store.values(pluginId, scope(caller));
        return definitions(pluginId).stream()
                .filter(setting -> caller.partner().isEmpty() || setting.isPerPartner())
                .map(
                        setting ->
                                new Setting(
                                        setting,
                                        Optional.ofNullable(own.get(setting.name())),
                                        Optional.ofNullable(all.get(setting.name()))
                                                .filter(any -> caller.partner().isPresent())
                                                .or(setting::defaultValue)))
                .toList();
    }

    /** What is wrong with values, by the name of the setting; nothing if they may be stored. */
    public Map<String, String> faults(String pluginId, Map<String, Optional<String>> values) {
        Map<String, SettingDefinition> known = new LinkedHashMap<>();
        of(pluginId).forEach(each -> known.put(each.definition().name(), each.definition()));
        Map<String, String> faults = new LinkedHashMap<>();
        values.forEach(
                (name, value) -> {
                    SettingDefinition setting = known.get(name);
                    if (setting == null) {
                        faults.put(name, "is no setting that you can change here");
                    } else {
                        value.flatMap(text -> SettingRules.fault(setting, text))
                                .ifPresent(fault -> faults.put(name, fault));
                    }
                });
        return faults;
    }

    /**
     * Changes settings, all or none.
     *
     * @param values the new values by name; an empty one makes the setting what it is by default
     * @throws Refusal if one can't be; the message names each and says what it must be
     */
    public void change(String pluginId, Map<String, Optional<String>> values) {
        Map<String, String> faults = faults(pluginId, values);
        if (!faults.isEmpty()) {
            List<String> sentences = new ArrayList<>();
            faults.forEach((name, fault) -> sentences.add(name + " " + fault));
            throw Refusal.badRequest("invalid_settings", String.join("; ", sentences));
        }
        Caller caller = callers.get();
        String scope = scope(caller);
        Set<String> secrets =
                definitions(pluginId).stream()
                        .filter(SettingDefinition::isSecret)
                        .map(SettingDefinition::name)
                        .collect(Collectors.toSet());
        transactions.run(
                () -> {
                    Map<String, String> before = store.values(pluginId, scope);
                    audit.changed(pluginId, caller.partner(), before, values, secrets);
                    values.forEach(
                            (name, value) ->
                                    value.ifPresentOrElse(
                                            text ->
                                                    store.set(
                                                            pluginId,
                                                            scope,
                                                            name,
                                                            text,
                                                            caller.name()),
                                            () -> store.reset(pluginId, scope, name)));
                });
        LOG.info("{} has changed {} of {}", caller.name(), values.keySet(), pluginId);
    }

    private List<SettingDefinition> definitions(String pluginId) {
        List<SettingDefinition> found = new ArrayList<>();
        for (String path : files.list(pluginId, "OSGI-INF/metatype", ".xml")) {
            files.open(pluginId, path).ifPresent(content -> found.addAll(read(pluginId, content)));
        }
        return found;
    }

    private List<SettingDefinition> read(String pluginId, InputStream content) {
        try (content) {
            Document file = MetatypeReader.parse(content);
            return files.load(pluginId, MetatypeReader.typeName(file))
                    .filter(Class::isAnnotation)
                    .map(type -> MetatypeReader.read(file, type))
                    .orElse(List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The settings of " + pluginId + " can't be read", e);
        }
    }

    private static String scope(Caller caller) {
        return caller.partner().map(PartnerId::value).orElse(SettingStore.ALL_PARTNERS);
    }
}
