package org.partnerconsole.platform.demo;

/** Whether this console shows demo data. */
@FunctionalInterface
public interface DemoMode {

    /** Whether it was started so. */
    boolean isDemo();
}
