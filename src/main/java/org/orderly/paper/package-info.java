/** What is printed: text of every script that names are written in, and documents of A4 pages made of it. */
package org.orderly.paper;
