package org.partnerconsole.console.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.partnerconsole.console.Samples;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.plugin.CallStatistics;
import org.partnerconsole.platform.plugin.LeavingVersion;
import org.partnerconsole.platform.plugin.PluginAct;
import org.partnerconsole.platform.plugin.PluginContributions;
import org.partnerconsole.platform.plugin.PluginOrigin;
import org.partnerconsole.platform.plugin.PluginPlan;
import org.partnerconsole.platform.plugin.PluginProblem;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.plugin.PluginSource;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.PluginStep;
import org.partnerconsole.platform.plugin.Plugins;

/** Plugins that are as a test says, and remember what was asked of them. */
final class FakePlugins implements Plugins {

    final Map<String, PluginStatus> statuses = new TreeMap<>();
    final List<PluginAct> acts = new ArrayList<>();
    final List<CallStatistics> calls = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<RestRoute> routes = new ArrayList<>();
    final List<String> tables = new ArrayList<>();
    PluginPlan.Effect effect = PluginPlan.Effect.UPDATE;
    Optional<PluginRefused> refusal = Optional.empty();
    Optional<PluginRefused> unreadable = Optional.empty();

    /** A plugin with one of everything, in a state. */
    void put(PluginState state, PluginProblem problem, LeavingVersion... leaving) {
        PluginContributions contributions =
                new PluginContributions(
                        List.of(PluginsView.class.getName(), "greeter.AwayView"),
                        List.of("greeter.GreetingResource"),
                        List.of("greeter.Greeting"),
                        List.of("orders.changed → greeter.OnOrder"),
                        List.of("remind"),
                        List.of("ui.DashboardTile → greeter.Tile"),
                        List.of("greeter.api;version=1.0.0"));
        statuses.put(
                "greeter",
                new PluginStatus(
                        "greeter",
                        "Greeter",
                        "1.1.0",
                        state,
                        Samples.THEN,
                        Optional.ofNullable(problem),
                        Optional.of("1.0.0"),
                        Optional.of(
                                new PluginOrigin(
                                        "olga",
                                        "console",
                                        Samples.THEN,
                                        "ab12cd34",
                                        Optional.empty())),
                        contributions,
                        List.of(new PluginStep("install", 12.5), new PluginStep("start", 1250)),
                        List.of(leaving)));
    }

    @Override
    public List<PluginStatus> all() {
        return List.copyOf(statuses.values());
    }

    @Override
    public Optional<PluginStatus> find(String id) {
        return Optional.ofNullable(statuses.get(id));
    }

    @Override
    public List<PluginAct> history(String id) {
        return acts.stream().filter(act -> act.pluginId().equals(id)).toList();
    }

    @Override
    public List<CallStatistics> calls(String id) {
        return List.copyOf(calls);
    }

    @Override
    public List<RestRoute> routes(String id) {
        return List.copyOf(routes);
    }

    @Override
    public List<String> tables(String id) {
        return List.copyOf(tables);
    }

    @Override
    public PluginPlan plan(Path jar) {
        unreadable.ifPresent(
                refused -> {
                    throw refused;
                });
        String id = jar.getFileName().toString().replace(".jar", "");
        return new PluginPlan(
                id, "The " + id, "1.2.0", effect, Optional.of("1.1.0"), "ef56", Optional.empty());
    }

    @Override
    public List<PluginStatus> install(List<Path> jars, PluginSource source) {
        jars.forEach(jar -> ask("install " + jar.getFileName(), source));
        return List.of();
    }

    @Override
    public PluginStatus install(Path jar, PluginSource source) {
        throw new UnsupportedOperationException("pages install sets");
    }

    @Override
    public PluginStatus start(String id, PluginSource source) {
        return ask("start " + id, source);
    }

    @Override
    public PluginStatus stop(String id, PluginSource source) {
        return ask("stop " + id, source);
    }

    @Override
    public PluginStatus rollback(String id, PluginSource source) {
        return ask("roll back " + id, source);
    }

    @Override
    public void uninstall(String id, boolean purge, PluginSource source) {
        ask((purge ? "purge " : "uninstall ") + id, source);
        statuses.remove(id);
    }

    private PluginStatus ask(String act, PluginSource source) {
        refusal.ifPresent(
                refused -> {
                    throw refused;
                });
        asked.add(act + " by " + source.by());
        return statuses.get("greeter");
    }
}
