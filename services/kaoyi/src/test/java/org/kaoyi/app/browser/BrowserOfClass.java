package org.kaoyi.app.browser;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.kaoyi.app.wholeway.ServedDemonstration;

/** Serves the demonstration once for all classes, and opens a browser for each. */
final class BrowserOfClass implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(BrowserOfClass.class);
    private static final String WHY =
            "browser tests did not run: no Chromium was found (install Debian's package chromium, or name one in "
                    + Chromium.VARIABLE + ")";
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.found().isPresent() || Chromium.required()) {
            return ConditionEvaluationResult.enabled("there is a Chromium, or must be one");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(WHY);
        }
        return ConditionEvaluationResult.disabled(WHY);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Library.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ofClass(context)
                .computeIfAbsent(
                        Library.class,
                        key -> new Library(
                                Chromium.found().orElseThrow(() -> new AssertionError(WHY)),
                                served(context).address()),
                        Library.class);
    }

    /** A reader who has left is not in the way of the next test. */
    @Override
    public void afterEach(ExtensionContext context) {
        Library library = ofClass(context).get(Library.class, Library.class);
        if (library != null) {
            library.everyoneLeaves();
        }
    }

    private static ServedDemonstration served(ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        ServedDemonstration.class, key -> ServedDemonstration.start(), ServedDemonstration.class);
    }

    private static ExtensionContext.Store ofClass(ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent() && ofClass.getParent().isPresent()) {
            ofClass = ofClass.getParent().get();
        }
        return ofClass.getStore(OURS);
    }
}
