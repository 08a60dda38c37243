package org.kaoyi.app.command;

import picocli.CommandLine.IVersionProvider;

/** The version as the build wrote it into the jar. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "kaoyi " + (version == null ? "(from its classes)" : version), "Java " + Runtime.version(),
        };
    }
}
