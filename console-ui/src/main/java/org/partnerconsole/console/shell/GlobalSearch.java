package org.partnerconsole.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.renderer.LitRenderer;

/** Finds customers, and what plugins find, from anywhere; Ctrl+K leads to it. */
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

    private final transient Search search;

    GlobalSearch(Search search) {
        this.search = search;
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
                        search.find(query.getFilter().orElse("")).stream()
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
                typed -> search.find(typed.getDetail()).stream().findFirst().ifPresent(this::open));
        addAttachListener(attached -> getElement().executeJs(SHORTCUT));
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
