/**
 * The description of the REST API (OpenAPI) as it is deployed: what each module's build wrote of
 * it, merged.
 */
package org.partnerconsole.platform.openapi;
