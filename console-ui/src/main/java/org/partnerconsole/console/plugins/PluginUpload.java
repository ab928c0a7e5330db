package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginPlan;
import org.partnerconsole.platform.plugin.PluginRefused;

/**
 * Takes the jars of plugins, says what installing them would do, and does it when told: all of them
 * with one switch, or none.
 */
class PluginUpload extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final transient PluginDesk desk;
    private final transient UploadedJars jars;
    private final transient Formats formats;
    private final Upload upload;
    private final Div refusals = new Div();
    private final UnorderedList plans = new UnorderedList();
    private final Button install = new Button();
    private final Button discard = new Button();
    private final Div actions = new Div(install, discard);
    private final Div progress = new Div();
    private final Div outcome = new Div();
    private boolean isRunning;
    private boolean isLeft;

    PluginUpload(PluginDesk desk, Formats formats) {
        this.desk = desk;
        this.jars = new UploadedJars(desk.plugins());
        this.formats = formats;
        addClassName("pc-plugin-upload");
        upload = new Upload(UploadHandler.toTempFile(this::received));
        upload.setAcceptedFileExtensions(".jar");
        upload.setMaxFileSize(MAX_BYTES);
        upload.setUploadButton(
                new Button(
                        getTranslation("plugins.upload.button"), VaadinIcon.UPLOAD_ALT.create()));
        upload.setDropLabel(new Span(getTranslation("plugins.upload.drop")));
        upload.setI18n(texts());

        plans.addClassName("pc-cards");
        plans.getElement().setAttribute("aria-label", getTranslation("plugins.upload.plans"));
        install.addThemeVariants(ButtonVariant.PRIMARY);
        install.addClickListener(clicked -> install());
        discard.setText(getTranslation("plugins.upload.discard"));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        discard.addClickListener(clicked -> discard());
        actions.addClassName("pc-actions");

        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("plugins.upload.installing"));
        progress.add(new Span(getTranslation("plugins.upload.installing")), bar);
        progress.addClassName("pc-progress");
        outcome.addClassName("pc-kept");
        outcome.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        add(upload, refusals, plans, actions, progress, outcome);
        showPlans();
        addDetachListener(
                detached -> {
                    isLeft = true;
                    clearUnlessRunning();
                });
        addAttachListener(attached -> isLeft = false);
    }

    private void received(UploadMetadata metadata, File file) {
        upload.clearFileList();
        outcome.removeAll();
        try {
            jars.add(file.toPath(), metadata.fileName());
        } catch (PluginRefused refused) {
            refusals.add(
                    new ProblemNote(
                            getTranslation("plugins.upload.refused", metadata.fileName()),
                            refused.getMessage(),
                            refused.causes()));
        }
        showPlans();
    }

    /** What is there may have changed since the jars were read. */
    void refresh() {
        if (!isRunning && !jars.isEmpty()) {
            showPlans();
        }
    }

    private void showPlans() {
        List<PluginPlan> all = jars.plans();
        plans.removeAll();
        all.forEach(plan -> plans.add(new PlanItem(plan)));
        plans.setVisible(!all.isEmpty());
        actions.setVisible(!all.isEmpty() || refusals.getComponentCount() > 0);
        List<PluginPlan> effective = effective(all);
        install.setText(act(effective));
        install.setVisible(!effective.isEmpty());
        install.setEnabled(!isRunning);
        discard.setEnabled(!isRunning);
        progress.setVisible(isRunning);
    }

    private static List<PluginPlan> effective(List<PluginPlan> plans) {
        return plans.stream().filter(plan -> plan.effect() != PluginPlan.Effect.NONE).toList();
    }

    private String act(List<PluginPlan> effective) {
        return effective.size() == 1
                ? getTranslation(
                        "plugins.upload.do." + PluginWords.word(effective.getFirst().effect()))
                : getTranslation("plugins.upload.do.several", effective.size());
    }

    private void install() {
        List<PluginPlan> effective = effective(jars.plans());
        if (isRunning || effective.isEmpty()) {
            return;
        }
        List<String> ids = effective.stream().map(PluginPlan::id).toList();
        if (ids.stream().anyMatch(desk::isBusy)) {
            return;
        }
        isRunning = true;
        refusals.removeAll();
        outcome.removeAll();
        showPlans();
        desk.install(ids, effective.stream().map(jars::jar).toList(), failure -> end(ids, failure));
    }

    private void end(List<String> ids, Optional<PluginWork.Failure> failure) {
        isRunning = false;
        if (failure.isEmpty()) {
            jars.clear();
            ids.stream()
                    .flatMap(id -> desk.plugins().find(id).stream())
                    .forEach(status -> outcome.add(new InstalledNote(status, formats)));
        } else {
            // Kept: another jar beside them may be all that they miss.
            outcome.add(
                    new ProblemNote(
                            getTranslation("plugins.upload.nothing"),
                            failure.get().message(),
                            failure.get().causes()));
        }
        if (isLeft) {
            jars.clear();
        } else {
            showPlans();
            // The button that was clicked may be gone.
            outcome.getElement().callJsFunction("focus");
        }
    }

    private void discard() {
        jars.clear();
        refusals.removeAll();
        outcome.removeAll();
        showPlans();
    }

    private void clearUnlessRunning() {
        if (!isRunning) {
            jars.clear();
        }
    }

    private UploadI18N texts() {
        String button = getTranslation("plugins.upload.button");
        String drop = getTranslation("plugins.upload.drop");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(button).setMany(button))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(
                        new UploadI18N.Error()
                                .setFileIsTooBig(
                                        getTranslation("plugins.upload.toobig", MAX_BYTES >> 20))
                                .setIncorrectFileType(getTranslation("plugins.upload.nojar")));
    }
}
