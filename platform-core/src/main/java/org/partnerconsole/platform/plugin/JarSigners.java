package org.partnerconsole.platform.plugin;

import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.regex.Pattern;

/** Who signed a jar: somebody only if all of its entries are signed by the same. */
final class JarSigners {

    /** What holds the signatures is not signed itself; all else of META-INF is. */
    private static final Pattern SIGNATURES =
            Pattern.compile(
                    "META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))",
                    Pattern.CASE_INSENSITIVE);

    private final Set<Optional<String>> subjects = new HashSet<>();

    void note(JarEntry entry) {
        if (!entry.isDirectory() && !SIGNATURES.matcher(entry.getName()).matches()) {
            subjects.add(
                    Optional.ofNullable(entry.getCodeSigners())
                            .flatMap(signers -> Arrays.stream(signers).findFirst())
                            .flatMap(JarSigners::subject));
        }
    }

    Optional<String> one() {
        return subjects.size() == 1 ? subjects.iterator().next() : Optional.empty();
    }

    private static Optional<String> subject(CodeSigner signer) {
        return signer.getSignerCertPath().getCertificates().stream()
                .filter(X509Certificate.class::isInstance)
                .map(X509Certificate.class::cast)
                .findFirst()
                .map(certificate -> certificate.getSubjectX500Principal().getName());
    }
}
