package org.partnerconsole.addons.ui;

/** What the button <em>Add add-on</em> has on every page. */
abstract class AddOnButton {

    final BuyAddOn buy;

    AddOnButton(BuyAddOn buy) {
        this.buy = buy;
    }

    /** What addresses call it. */
    public String id() {
        return BuyAddOn.ID;
    }

    /** Its text. */
    public String labelKey() {
        return "addons.action";
    }

    /** Its icon. */
    public String icon() {
        return "vaadin:plus";
    }

    /** Its place among the buttons. */
    public int position() {
        return 10;
    }
}
