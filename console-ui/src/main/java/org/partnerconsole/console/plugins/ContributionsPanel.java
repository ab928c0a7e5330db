package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.plugin.PluginContributions;

/** What a plugin brings, kind by kind. */
class ContributionsPanel extends KeptPanel<ContributionsPanel.Brought> {

    private static final long serialVersionUID = 1L;

    ContributionsPanel() {
        super("plugins.contributions");
    }

    @Override
    void fill(Div body, Brought brought) {
        PluginContributions all = brought.contributions();
        Div kinds = new Div();
        kinds.addClassName("pc-kinds");
        add(kinds, "plugins.views", all.views(), view -> view(view, brought.addresses()));
        if (brought.routes().isEmpty()) {
            add(kinds, "plugins.resources", all.resources(), ContributionsPanel::type);
        } else {
            add(kinds, "plugins.resources", brought.routes(), this::route);
        }
        add(kinds, "plugins.entities", all.entities(), ContributionsPanel::type);
        add(kinds, "plugins.events", all.eventHandlers(), ContributionsPanel::text);
        add(kinds, "plugins.timers", all.timerHandlers(), ContributionsPanel::text);
        add(kinds, "plugins.extensions", all.extensions(), ContributionsPanel::text);
        add(kinds, "plugins.apis", PluginWords.apis(all), ContributionsPanel::text);
        if (kinds.getComponentCount() > 0) {
            body.add(kinds);
        } else {
            Paragraph none = new Paragraph(getTranslation("plugins.contributions.none"));
            none.addClassName("pc-quiet");
            body.add(none);
        }
    }

    private <T> void add(Div kinds, String key, List<T> names, Function<T, ListItem> item) {
        if (names.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("pc-names");
        names.stream().map(item).forEach(list::add);
        kinds.add(new Div(new H3(getTranslation(key)), list));
    }

    private ListItem view(String className, ViewAddresses addresses) {
        ListItem item = type(className);
        List<String> all = addresses.of(className);
        if (!all.isEmpty()) {
            item.add(quiet(String.join(", ", all)));
        }
        return item;
    }

    private ListItem route(RestRoute route) {
        ListItem item = text(route.method() + " " + route.template());
        item.add(quiet(access(route)));
        return item;
    }

    private String access(RestRoute route) {
        String kinds =
                route.access().stream()
                        .sorted()
                        .map(kind -> getTranslation("plugins.access." + PluginWords.word(kind)))
                        .collect(Collectors.joining(", "));
        return route.roles().isEmpty()
                ? kinds
                : getTranslation("plugins.access.roles", kinds, String.join(", ", route.roles()));
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("pc-quiet", "pc-at");
        return span;
    }

    private static ListItem type(String className) {
        Span name = new Span(PluginWords.simpleName(className));
        ListItem item = new ListItem(name);
        item.addClassName("pc-mono");
        item.setTitle(className);
        return item;
    }

    private static ListItem text(String text) {
        ListItem item = new ListItem(text);
        item.addClassName("pc-mono");
        return item;
    }

    /**
     * What is brought.
     *
     * @param contributions by a plugin
     * @param addresses where views can be reached
     * @param routes the REST methods that answer; none while the plugin is away
     */
    record Brought(
            PluginContributions contributions, ViewAddresses addresses, List<RestRoute> routes) {}
}
