/** Cases to look around in. */
package org.partnerconsole.esim.errors.demo;
