package org.partnerconsole.itests.browser;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Keeps what the browser showed when a test failed, in {@code target/pictures}. */
public final class PictureOfFailure implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure)
            throws Throwable {
        Browsers.takePicture(
                Path.of("target/pictures", context.getRequiredTestMethod().getName() + ".png"));
        throw failure;
    }
}
