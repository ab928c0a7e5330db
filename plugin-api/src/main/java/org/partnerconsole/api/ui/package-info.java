/** What a plugin's views are made of, and how they stay live. */
@Version("1.0.0")
package org.partnerconsole.api.ui;

import org.osgi.annotation.versioning.Version;
