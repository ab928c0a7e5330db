package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.api.ui.SearchHit;
import org.partnerconsole.platform.security.Callers;

/** Finds pages, what the core knows and what plugins find, from anywhere; Ctrl+K leads to it. */
class GlobalSearch extends ComboBox<Search.Found> {

    private static final long serialVersionUID = 1L;

    private static final String HIT =
            """
            <div class="pc-hit">
              <span class="pc-hit-kind">${item.kind}</span>
              <span class="pc-two-line"><span>${item.title}</span><span>${item.detail}</span></span>
            </div>""";

    // In the browser: by way of the server, the first letters typed after it would be lost.
    private static final String SHORTCUT =
            """
            const search = this;
            document.addEventListener('keydown', function open(pressed) {
              if (!search.isConnected) {
                document.removeEventListener('keydown', open);
              } else if (pressed.key === 'k' && (pressed.ctrlKey || pressed.metaKey)) {
                pressed.preventDefault();
                search.focus();
              }
            });""";

    private static final int SHORTEST_TITLE = 2;

    private final transient Search search;
    private final transient Callers callers;

    GlobalSearch(Search search, Callers callers) {
        this.search = search;
        this.callers = callers;
        addClassName("pc-search");
        setPlaceholder(getTranslation("shell.search.placeholder"));
        setAriaLabel(getTranslation("shell.search.label"));
        setOverlayWidth("min(34rem, 94vw)");
        Icon glass = VaadinIcon.SEARCH.create();
        glass.getElement().setAttribute("aria-hidden", "true");
        setPrefixComponent(glass);

        setRenderer(
                LitRenderer.<Search.Found>of(HIT)
                        .withProperty("kind", found -> getTranslation(found.kindKey()))
                        .withProperty("title", found -> found.hit().title())
                        .withProperty("detail", this::detail));
        setItemLabelGenerator(found -> found.hit().title());
        setItems(
                query ->
                        find(query.getFilter().orElse("")).stream()
                                .skip(query.getOffset())
                                .limit(query.getLimit()));
        addValueChangeListener(
                chosen -> {
                    if (chosen.getValue() != null) {
                        open(chosen.getValue());
                    }
                });
        // Enter without a choice from the list takes the first hit.
        addCustomValueSetListener(
                typed -> find(typed.getDetail()).stream().findFirst().ifPresent(this::open));
        addAttachListener(attached -> getElement().executeJs(SHORTCUT));
    }

    /** What has the text as its id, pages of that name, then everything else. */
    private List<Search.Found> find(String text) {
        List<Search.Found> found = search.find(text);
        List<Search.Found> all =
                new ArrayList<>(found.stream().filter(Search.Found::isExact).toList());
        all.addAll(pages(text.strip().toLowerCase(getLocale())));
        found.stream().filter(hit -> !hit.isExact()).forEach(all::add);
        return all;
    }

    private List<Search.Found> pages(String text) {
        if (text.length() < SHORTEST_TITLE) {
            return List.of();
        }
        return callers.current().map(MenuEntry::of).orElse(List.of()).stream()
                .filter(
                        page ->
                                getTranslation(page.titleKey())
                                        .toLowerCase(getLocale())
                                        .startsWith(text))
                .map(
                        page ->
                                new Search.Found(
                                        "shell.search.page",
                                        SearchHit.of(getTranslation(page.titleKey()), page.path()),
                                        false))
                .toList();
    }

    private String detail(Search.Found found) {
        return found.hit()
                .detailKey()
                .map(key -> getTranslation(key, found.hit().detailArguments().toArray()))
                .orElse("");
    }

    private void open(Search.Found found) {
        clear();
        UI.getCurrent().navigate(found.hit().route());
    }
}
