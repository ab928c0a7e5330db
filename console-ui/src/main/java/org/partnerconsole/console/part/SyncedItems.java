package org.partnerconsole.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps the items of a list on a page in step with what there is. An item that stays is not
 * touched, so that focus, scroll and what a reader has opened stay too.
 *
 * @param <K> what an item stands for
 * @param <C> the item
 */
public final class SyncedItems<K, C extends Component> {

    private final HasComponents list;
    private final Function<K, C> maker;
    private final Map<K, C> items = new LinkedHashMap<>();

    /** Items of a list that is empty yet. */
    public SyncedItems(HasComponents list, Function<K, C> maker) {
        this.list = list;
        this.maker = maker;
    }

    /** Shows one item for each key, in this order; keys are different from each other. */
    public void show(List<K> keys) {
        items.entrySet()
                .removeIf(
                        item -> {
                            boolean isGone = !keys.contains(item.getKey());
                            if (isGone) {
                                list.remove(item.getValue());
                            }
                            return isGone;
                        });
        for (int i = 0; i < keys.size(); i++) {
            C item = items.computeIfAbsent(keys.get(i), maker);
            if (list.getElement().indexOfChild(item.getElement()) != i) {
                list.addComponentAtIndex(i, item);
            }
        }
    }

    /** The item of a key that is shown. */
    public C item(K key) {
        return items.get(key);
    }
}
