/**
 * Files of the National Library of Medicine (NLM) to local files; the one place that reaches a
 * network, and only when {@code sync} or {@code fetch} is called.
 *
 * <p>Entry points: {@link NlmMirror} (PubMed's baseline and update files), {@link SyncPlan} (which
 * of them are due, in NLM's order), {@link EUtilities} (what a query finds). Reads HTTP answers,
 * writes files; requires an address with HTTPS, or one on this machine.
 *
 * <p>Example: {@code updatefiles/} lists {@code pubmed26n1275.xml.gz}, its {@code .md5}, and {@code
 * ../../etc/passwd}. The first is downloaded to {@code pubmed26n1275.xml.gz.part}; the connection
 * breaks, the next attempt asks for the rest; the MD5 is compared, and only then the file gets its
 * name. The last is no name of NLM's: nobody asks for it.
 *
 * <p>Nothing that the other side says can choose a path, fill the memory or the disk, or make this
 * side wait for ever: names are parsed, bodies are bounded, silence ends an attempt. Redirections
 * are not followed.
 *
 * <p>Known limits: a file that NLM replaces under its old name after it was read is not noticed. Of
 * a query, days on which more than {@value EUtilities#MOST} of its articles entered PubMed can't be
 * fetched.
 *
 * @see <a href="https://pubmed.ncbi.nlm.nih.gov/download/">NLM, Download PubMed data</a>
 * @see <a href="https://www.ncbi.nlm.nih.gov/books/NBK25499/">NCBI, The E-utilities in depth</a>
 */
@NullMarked
package org.posology.remote;

import org.jspecify.annotations.NullMarked;
