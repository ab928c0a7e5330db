package org.partnerconsole.platform.work;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** When failed work comes again: soon at first, then ever later, but at least once a minute. */
final class Retry implements FailureHandler<String> {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration NEXT_TURN = Duration.ofMillis(200);

    @Override
    public void onFailure(ExecutionComplete failure, ExecutionOperations<String> operations) {
        boolean waiting = failure.getCause().filter(NotYetItsTurn.class::isInstance).isPresent();
        Duration delay = waiting ? NEXT_TURN : after(failure.getExecution().consecutiveFailures);
        operations.reschedule(failure, failure.getTimeDone().plus(delay));
    }

    /** Doubles with each failure before, up to the longest. */
    static Duration after(int failuresBefore) {
        Duration delay = SHORTEST.multipliedBy(1L << Math.min(failuresBefore, 10));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
