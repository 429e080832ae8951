package cn.xiaowu.journey;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/// Lends one [StartedDemo] to all tests of a fork that ask for it, since starting one costs more than most tests do.
/// After a test
/// has failed nobody knows how it left booth and bridge: the next one gets a new demo.
final class SharedDemo implements ParameterResolver, TestWatcher, LifecycleMethodExecutionExceptionHandler {
    private static final Namespace OURS = Namespace.create(SharedDemo.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StartedDemo.class;
    }

    @Override
    public StartedDemo resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context).computeIfAbsent(StartedDemo.class, _ -> StartedDemo.start(), StartedDemo.class);
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        throwAway(context);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable cause) throws Throwable {
        throwAway(context);
        throw cause;
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable cause) throws Throwable {
        throwAway(context);
        throw cause;
    }

    private static void throwAway(ExtensionContext context) {
        StartedDemo spoilt = store(context).remove(StartedDemo.class, StartedDemo.class);
        if (spoilt != null) {
            spoilt.close();
        }
    }

    private static Store store(ExtensionContext context) {
        // The root's store is another for each class that a fork runs; the session's lasts as long as the fork.
        return context.getStore(StoreScope.LAUNCHER_SESSION, OURS);
    }
}
