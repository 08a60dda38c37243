package org.kaoyi.codec;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The first sentence and the {@code @param} texts of the Javadoc of every type of the claims module, read from its sources. */
final class Javadocs {
    private final Map<String, String> sentences = new HashMap<>();

    /** Reads all sources under {@code root}. */
    Javadocs(Path root) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> paths = Files.walk(root)) {
            List<Path> sources =
                    paths.filter(path -> path.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Collector(docs).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first sentence about a type, by its simple name. */
    Optional<String> of(Class<?> type) {
        return Optional.ofNullable(sentences.get(type.getSimpleName()));
    }

    /** What is said of a component of a record. */
    Optional<String> of(Class<?> type, String component) {
        return Optional.ofNullable(sentences.get(type.getSimpleName() + "." + component));
    }

    private final class Collector extends TreePathScanner<Void, Void> {
        private final DocTrees docs;

        Collector(DocTrees docs) {
            this.docs = docs;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            DocCommentTree comment =
                    docs.getDocCommentTree(new TreePath(getCurrentPath().getParentPath(), type));
            if (comment != null) {
                String name = type.getSimpleName().toString();
                sentences.put(name, plain(comment.getFirstSentence()));
                for (DocTree tag : comment.getBlockTags()) {
                    if (tag instanceof ParamTree param) {
                        sentences.put(name + "." + param.getName().getName(), plain(param.getDescription()));
                    }
                }
            }
            return super.visitClass(type, nothing);
        }

        private static String plain(List<? extends DocTree> text) {
            return text.stream()
                    .map(part ->
                            part instanceof TextTree words ? words.getBody() : part.toString()) // the latter escapes 金
                    .collect(Collectors.joining())
                    .replaceAll("\\{@\\w+\\s+([^}]*)}", "$1")
                    .replaceAll("</?\\w+>", "")
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
