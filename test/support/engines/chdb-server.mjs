// Speaks HTTP as a ClickHouse server does and has chdb execute what comes:
//   node chdb-server.mjs FOLDER_OF_CHDB FOLDER_OF_DATA
// Prints its port. A file of SQL on standard input is executed first, one statement a line.
import { Buffer } from "node:buffer";
import process from "node:process";
import { URL } from "node:url";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";

const [folder, data] = process.argv.slice(2);
const { Session } = createRequire(join(folder, "package.json"))("chdb");
const session = new Session(data);

const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const { searchParams } = new URL(request.url, "http://localhost");
    const body = Buffer.concat(chunks).toString() || (searchParams.get("query") ?? "");
    const [, sql, format = "TabSeparated"] = /^([^]*?)(?:\s+FORMAT (\w+))?\s*$/.exec(body);
    const bound = [...searchParams].flatMap(([name, value]) =>
      name.startsWith("param_") ? [`SET ${name} = '${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}';`] : [],
    );
    const limits = [...searchParams].filter(([name]) => /^max_(?:query_size|(?:expanded_)?ast_elements)$/.test(name));
    try {
      for (const [name, value] of limits) session.query(`SET ${name} = ${Number(value)}`);
      const answer = session.query(`${bound.join(" ")} ${sql}`, format);
      response.writeHead(200, { "content-type": "text/plain" }).end(answer);
    } catch (error) {
      const { message } = error;
      const [, code = "1"] = /Code: (\d+)/.exec(message) ?? [];
      response
        .writeHead(500, { "x-clickhouse-exception-code": code })
        .end(`Code: ${code}. DB::Exception: ${message} (ERROR)`);
    }
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
process.on("SIGTERM", () => {
  session.cleanup?.();
  process.exit(0);
});
