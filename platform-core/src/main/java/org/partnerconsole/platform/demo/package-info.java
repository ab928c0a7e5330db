/** Demo data of plugins. */
package org.partnerconsole.platform.demo;
