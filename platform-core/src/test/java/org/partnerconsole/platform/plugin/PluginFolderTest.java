package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {

    @TempDir Path folder;

    @Test
    void a_file_is_whole_when_all_of_it_is_there_and_as_its_checksums_say() throws Exception {
        Path file = folder.resolve("a.jar");
        byte[] content =
                "what is not packed can't be found broken".getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("packed"));
            zip.write(content);
            zip.putNextEntry(stored(content));
            zip.write(content);
        }
        assertThat(PluginFolder.isWhole(file)).isTrue();

        byte[] whole = Files.readAllBytes(file);
        int letter = new String(whole, StandardCharsets.ISO_8859_1).indexOf("broken");
        whole[letter] = 'B';
        Files.write(file, whole);
        assertThat(PluginFolder.isWhole(file)).isFalse();
    }

    private static ZipEntry stored(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry("stored");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
