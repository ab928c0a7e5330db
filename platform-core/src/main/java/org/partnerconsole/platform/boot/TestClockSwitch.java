package org.partnerconsole.platform.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.partnerconsole.platform.time.ClockResource.TestClock;
import org.partnerconsole.platform.work.DurableWork;

/** Lets tests move the clock if the console was started so. */
@ApplicationScoped
class TestClockSwitch implements TestClock {

    private final ConsoleSettings settings;
    private final DurableWork work;

    /** Only for the container's proxy. */
    protected TestClockSwitch() {
        this(null, null);
    }

    @Inject
    TestClockSwitch(ConsoleSettings settings, DurableWork work) {
        this.settings = settings;
        this.work = work;
    }

    @Override
    public boolean isAllowed() {
        return settings.hasTestClock();
    }

    @Override
    public void moved() {
        work.look();
    }
}
