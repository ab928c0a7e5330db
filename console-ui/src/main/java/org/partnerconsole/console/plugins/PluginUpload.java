package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.platform.plugin.PluginSource;
import org.partnerconsole.platform.plugin.Plugins;

/** Takes the jar of a plugin and installs it, or updates the plugin that is there. */
class PluginUpload extends Panel {

    private static final long serialVersionUID = 1L;

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private final transient Plugins plugins;
    private final transient PluginWork work;
    private final transient PluginSource source;
    private final Upload upload;
    private final Div progress = new Div();

    PluginUpload(Plugins plugins, PluginWork work, PluginSource source) {
        this.plugins = plugins;
        this.work = work;
        this.source = source;
        addClassName("pc-padded");
        upload = new Upload(UploadHandler.toTempFile(this::received));
        upload.setAcceptedFileExtensions(".jar");
        upload.setMaxFileSize(MAX_BYTES);
        upload.setUploadButton(
                new Button(
                        getTranslation("plugins.upload.button"), VaadinIcon.UPLOAD_ALT.create()));
        upload.setDropLabel(new Span(getTranslation("plugins.upload.drop")));
        upload.setI18n(texts());

        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        progress.add(new Span(getTranslation("plugins.upload.installing")), bar);
        progress.addClassName("pc-progress");
        progress.getElement().setAttribute("role", "status");
        progress.setVisible(false);
        add(upload, progress);
    }

    private void received(UploadMetadata metadata, File file) {
        Path jar = file.toPath();
        progress.setVisible(true);
        work.run(
                "plugins.installed",
                metadata.fileName(),
                () -> install(jar),
                () -> {
                    progress.setVisible(false);
                    upload.clearFileList();
                });
    }

    private void install(Path jar) {
        try {
            plugins.install(jar, source);
        } finally {
            delete(jar);
        }
    }

    private static void delete(Path jar) {
        try {
            Files.deleteIfExists(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
                                .setIncorrectFileType(getTranslation("plugins.upload.nojar"))
                                .setTooManyFiles(getTranslation("plugins.upload.one")));
    }
}
