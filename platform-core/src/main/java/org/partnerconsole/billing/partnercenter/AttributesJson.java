package org.partnerconsole.billing.partnercenter;

/**
 * The tail of every resource.
 *
 * @param etag the entity tag, or null where a resource has none
 * @param objectType the name of the resource's type
 */
record AttributesJson(String etag, String objectType) {

    static AttributesJson of(String objectType) {
        return new AttributesJson(null, objectType);
    }
}
