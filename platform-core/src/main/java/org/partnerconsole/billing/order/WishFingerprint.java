package org.partnerconsole.billing.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Identifier;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;

/**
 * Tells one wish from another: the address and the meaning of the body, not its spelling. A client
 * that repeats its wish in other letter case or with other blanks repeats the same wish.
 */
final class WishFingerprint {

    private final MessageDigest digest;

    private WishFingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, but not this one", e);
        }
    }

    /** 64 hexadecimal digits. */
    static String of(CustomerId customer, OrderId order, OrderPatchRequest wish) {
        WishFingerprint print = new WishFingerprint();
        print.add("patch-order");
        print.add(customer);
        print.add(order);
        print.add(wish.status().orElse(null));
        print.add(wish.etag().orElse(null));
        print.add(wish.referenceCustomer().orElse(null));
        for (OrderPatchRequest.Item item : wish.items()) {
            print.add(Integer.toString(item.lineItemNumber()));
            print.add(item.offerId());
            print.add(item.subscriptionId().orElse(null));
            print.add(item.parentSubscriptionId().orElse(null));
            print.add(item.friendlyName().orElse(null));
            print.add(Integer.toString(item.quantity()));
        }
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private void add(Identifier id) {
        add(id == null ? null : id.key());
    }

    /** With its length in front, so that no two different lists of texts read the same. */
    private void add(String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(text == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }
}
