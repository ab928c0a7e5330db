package org.partnerconsole.console.extend;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Supplier;
import org.partnerconsole.console.mishap.Mishaps;

/**
 * The place on a page where a plugin shows something. The content is made when the place is shown,
 * so that what fails then fails here and nowhere else.
 */
public final class PluginPart extends Div {

    private static final long serialVersionUID = 1L;

    private final String labelKey;
    private final transient Mishaps mishaps;
    private final transient Supplier<Optional<? extends Component>> maker;

    PluginPart(String labelKey, Mishaps mishaps, Supplier<Optional<? extends Component>> maker) {
        this.labelKey = labelKey;
        this.mishaps = mishaps;
        this.maker = maker;
        addClassName("pc-part");
    }

    /** Whether a page, or anything on it, shows something of a plugin. */
    public static boolean isOn(Component page) {
        return page instanceof PluginPart || page.getChildren().anyMatch(PluginPart::isOn);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        removeAll();
        try {
            maker.get().ifPresent(this::add);
        } catch (RuntimeException | LinkageError e) {
            removeAll();
            add(mishaps.note(getTranslation(labelKey), e));
        }
    }
}
