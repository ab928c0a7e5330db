package org.partnerconsole.api.ui;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view, dialog or other component that may hold input which is not saved yet.
 *
 * <p>When its plugin is updated or stopped, the person is told and may finish: the component keeps
 * working on its own version until the input is saved or a time is over. Components that do not
 * implement this are replaced at once.
 */
@ConsumerType
public interface HasUnsavedInput {

    /** Whether there is something to lose at this moment. Called often, under the UI's lock. */
    boolean hasUnsavedInput();
}
