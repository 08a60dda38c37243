package org.kaoyi.app.command;

import org.kaoyi.app.ProgramBuild;
import picocli.CommandLine.IVersionProvider;

/** For {@code --version}. */
public final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        ProgramBuild build = ProgramBuild.running();
        return new String[] {"kaoyi " + build.version(), "build " + build.commit(), "Java " + Runtime.version()};
    }
}
