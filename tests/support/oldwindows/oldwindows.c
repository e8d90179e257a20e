/* Stands in for the programs of Windows that the scripts of windows-netsh call, so that their
 * course can be run by another cmd: netsh with the rules where Windows has them, schtasks that
 * starts what it is told, findstr, icacls and the rest. What each was called with is written to
 * C:\fake\log.txt; files in C:\fake tell what is to fail. Without any C library, so that a compiler
 * and a linker are all it takes. */
typedef void *Handle;
typedef unsigned long long Size;
typedef unsigned int Dword;
typedef struct
{
    Dword size;
    char *a, *b, *c;
    Dword n[8];
    unsigned short s, t;
    void *p;
    Handle in, out, err;
} Startup;
typedef struct
{
    Handle process, thread;
    Dword id, tid;
} Started;

#define API __declspec(dllimport)
API char *GetCommandLineA(void);
API Dword GetModuleFileNameA(Handle, char *, Dword);
API void ExitProcess(Dword) __attribute__((noreturn));
API Handle GetStdHandle(Dword);
API Handle CreateFileA(const char *, Dword, Dword, void *, Dword, Dword, Handle);
API int WriteFile(Handle, const void *, Dword, Dword *, void *);
API int ReadFile(Handle, void *, Dword, Dword *, void *);
API int CloseHandle(Handle);
API int DeleteFileA(const char *);
API int CopyFileA(const char *, const char *, int);
API Dword GetFileAttributesA(const char *);
API Dword GetEnvironmentVariableA(const char *, char *, Dword);
API Dword SetFilePointer(Handle, int, int *, Dword);
API void Sleep(Dword);
API Handle OpenProcess(Dword, int, Dword);
API int TerminateProcess(Handle, Dword);
API int CreateProcessA(const char *, char *, void *, void *, int, Dword, void *, const char *,
                       void *, void *);
API int RegCreateKeyA(Size, const char *, Handle *);
API int RegEnumValueA(Handle, Dword, char *, Dword *, Dword *, Dword *, char *, Dword *);
API int RegSetValueExA(Handle, const char *, Dword, Dword, const char *, Dword);
API int RegDeleteValueA(Handle, const char *);

#define BIG 20000
static char *arguments[64];
static int count;
static char line[BIG], value[BIG], name[400], path[400];

void *memset(void *to, int byte, Size size)
{
    char *p = to;
    while (size--)
        *p++ = (char)byte;
    return to;
}
void *memcpy(void *to, const void *from, Size size)
{
    char *p = to;
    const char *q = from;
    while (size--)
        *p++ = *q++;
    return to;
}
Size strlen(const char *text)
{
    Size size = 0;
    while (text[size])
        ++size;
    return size;
}
static int same(const char *a, const char *b)
{
    while (*a && *a == *b) {
        ++a;
        ++b;
    }
    return *a == *b;
}
static int begins(const char *a, const char *b)
{
    while (*b && *a == *b) {
        ++a;
        ++b;
    }
    return !*b;
}
static const char *in(const char *text, const char *part)
{
    for (; *text; ++text)
        if (begins(text, part))
            return text;
    return 0;
}
static char *add(char *to, const char *from)
{
    memcpy(to + strlen(to), from, strlen(from) + 1);
    return to;
}
static int exists(const char *file)
{
    return GetFileAttributesA(file) != 0xffffffffu;
}
static Handle openFile(const char *file, Dword access, Dword how)
{
    return CreateFileA(file, access, 3, 0, how, 0x80, 0);
}
static void put(Handle file, const char *text)
{
    Dword done;
    WriteFile(file, text, (Dword)strlen(text), &done, 0);
}
static void say(const char *text)
{
    put(GetStdHandle((Dword)-11), text);
}

static void logCall(const char *program, const char *rest)
{
    Handle file = openFile("C:\\fake\\log.txt", 0x40000000, 4);
    SetFilePointer(file, 0, 0, 2);
    put(file, program);
    put(file, " ");
    put(file, rest);
    put(file, "\r\n");
    CloseHandle(file);
}

/* As the C library of Windows takes a command line apart. */
static void split(char *text)
{
    static char store[BIG];
    char *to = store;
    while (*text) {
        int quoted = 0;
        while (*text == ' ')
            ++text;
        if (!*text)
            break;
        arguments[count++] = to;
        while (*text && (quoted || *text != ' ')) {
            if (*text == '\\' && text[1] == '"') {
                *to++ = '"';
                text += 2;
            } else if (*text == '"') {
                quoted = !quoted;
                ++text;
            } else
                *to++ = *text++;
        }
        *to++ = 0;
    }
}

static Handle rules(void)
{
    Handle key;
    RegCreateKeyA(0xffffffff80000002ull,
                  "SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy\\F"
                  "irewallRules",
                  &key);
    return key;
}

static int next(Handle key, Dword index)
{
    Dword size = sizeof name, bytes = sizeof value - 1;
    if (RegEnumValueA(key, index, name, &size, 0, 0, value, &bytes))
        return 0;
    value[bytes] = 0;
    return 1;
}

static int find(Handle key, const char *rule)
{
    char wanted[400] = "|Name=";
    add(add(wanted, rule), "|");
    for (Dword i = 0; next(key, i); ++i)
        if (in(value, wanted))
            return 1;
    return 0;
}

static const char *option(const char *key)
{
    for (int i = 1; i < count; ++i)
        if (begins(arguments[i], key))
            return arguments[i] + strlen(key);
    return 0;
}

static int addRule(void)
{
    static char data[BIG];
    const char *udp = option("protocol=");
    const char *rule = option("name=");
    if (!rule || !option("remoteip=") || !*option("remoteip="))
        return 1;
    if (exists("C:\\fake\\fail-add") && in(rule, "postgresql")) {
        say("The add failed.\r\n");
        return 1;
    }
    memset(data, 0, sizeof data);
    add(add(data, "v2.10|Action=Allow|Active=TRUE|Dir="), *option("dir=") == 'i' ? "In" : "Out");
    add(add(data, udp[0] == 'U' ? "|Protocol=17|RA=" : "|Protocol=6|RA="), option("remoteip="));
    add(add(add(add(data, "|Name="), rule), "|Desc="), option("description="));
    add(data, "|");
    memset(name, 0, sizeof name);
    add(add(add(name, "{"), rule), "}");
    return RegSetValueExA(rules(), name, 0, 1, data, (Dword)strlen(data) + 1);
}

static int deleteRule(void)
{
    Handle key = rules();
    int found = 0;
    if (exists("C:\\fake\\fail-delete"))
        return 1;
    while (find(key, option("name="))) {
        RegDeleteValueA(key, name);
        found = 1;
    }
    return !found;
}

static int exportRules(const char *to)
{
    Handle key = rules(), file;
    if (exists(to))
        return 1;
    file = openFile(to, 0x40000000, 1);
    for (Dword i = 0; next(key, i); ++i) {
        put(file, name);
        put(file, "\n");
        put(file, value);
        put(file, "\n");
    }
    CloseHandle(file);
    return 0;
}

static int readLine(Handle file, char *to)
{
    Dword done;
    char c;
    Size size = 0;
    while (ReadFile(file, &c, 1, &done, 0) && done) {
        if (c == '\n') {
            if (size && to[size - 1] == '\r')
                --size;
            to[size] = 0;
            return 1;
        }
        if (size < BIG - 1)
            to[size++] = c;
    }
    to[size] = 0;
    return size > 0;
}

static int importRules(const char *from)
{
    Handle key = rules(), file = openFile(from, 0x80000000, 3);
    if (file == (Handle)-1 || exists("C:\\fake\\fail-import"))
        return 1;
    while (next(key, 0))
        RegDeleteValueA(key, name);
    while (readLine(file, name) && readLine(file, value))
        RegSetValueExA(key, name, 0, 1, value, (Dword)strlen(value) + 1);
    return 0;
}

static int netsh(void)
{
    if (count < 3)
        return 1;
    if (same(arguments[2], "show"))
        return exists("C:\\fake\\no-service");
    if (same(arguments[2], "export"))
        return exists("C:\\fake\\fail-export") || exportRules(arguments[3]);
    if (same(arguments[2], "import"))
        return importRules(arguments[3]);
    if (same(arguments[2], "set"))
        return 0;
    if (same(arguments[3], "show")) {
        if (find(rules(), option("name=")))
            return 0;
        say("No rules match.\r\n");
        return 1;
    }
    if (same(arguments[3], "delete"))
        return deleteRule();
    return addRule();
}

static int matches(const char *pattern, const char *text, int regular);

static int one(const char **pattern, char c)
{
    const char *p = *pattern;
    int hit = 0, turned;
    if (*p != '[') {
        *pattern = p + 1;
        return c && (*p == '.' || *p == c);
    }
    turned = *++p == '^';
    if (turned)
        ++p;
    for (; *p && *p != ']'; ++p) {
        if (p[1] == '-' && p[2] != ']') {
            hit |= c >= p[0] && c <= p[2];
            p += 2;
        } else
            hit |= c == *p;
    }
    *pattern = p + 1;
    return c && hit != turned;
}

static int matches(const char *pattern, const char *text, int regular)
{
    const char *rest = pattern;
    int hit;
    if (!*pattern)
        return 1;
    if (!regular)
        return begins(text, pattern);
    hit = one(&rest, *text);
    if (*rest == '*')
        return matches(rest + 1, text, 1) || (hit && matches(pattern, text + 1, 1));
    return hit && matches(rest, text + 1, 1);
}

static int lineMatches(const char *pattern, int regular, int atBegin)
{
    for (const char *text = line;; ++text) {
        if (matches(pattern, text, regular))
            return 1;
        if (atBegin || !*text)
            return 0;
    }
}

static int findstr(void)
{
    int regular = 0, atBegin = 0, turned = 0, found = 0, words = 0;
    static char patterns[8][400];
    int many = 0;
    Handle file = GetStdHandle((Dword)-10);
    for (int i = 1; i < count; ++i) {
        char *a = arguments[i];
        if (same(a, "/r"))
            regular = 1;
        else if (same(a, "/l"))
            regular = 0;
        else if (same(a, "/b"))
            atBegin = 1;
        else if (same(a, "/v"))
            turned = 1;
        else if (begins(a, "/c:")) {
            add(patterns[many++], a + 3);
            words = 1;
        } else if (!words) {
            words = 1;
            for (Size at = 0; *a; ++a) {
                if (*a == ' ') {
                    ++many;
                    at = 0;
                } else
                    patterns[many][at++] = *a;
            }
            ++many;
        } else if ((file = openFile(a, 0x80000000, 3)) == (Handle)-1)
            return 1;
    }
    while (readLine(file, line)) {
        int hit = 0;
        for (int i = 0; i < many; ++i)
            hit |= lineMatches(patterns[i], regular, atBegin);
        if (hit == turned)
            continue;
        found = 1;
        say(line);
        say("\r\n");
    }
    return !found;
}

static const char *following(const char *key)
{
    for (int i = 1; i + 1 < count; ++i)
        if (same(arguments[i], key))
            return arguments[i + 1];
    return "";
}

static int schtasks(void)
{
    Startup startup;
    Started started;
    Handle file;
    memset(path, 0, sizeof path);
    add(add(path, "C:\\fake\\task "), following("/tn"));
    if (same(arguments[1], "/create")) {
        file = openFile(path, 0x40000000, 2);
        put(file, following("/tr"));
        CloseHandle(file);
        return 0;
    }
    if (same(arguments[1], "/end")) {
        Dword id = 0, done;
        file = openFile("C:\\fake\\started", 0x80000000, 3);
        if (file == (Handle)-1 || !ReadFile(file, &id, sizeof id, &done, 0))
            return 1;
        return !TerminateProcess(OpenProcess(1, 0, id), 1);
    }
    if (same(arguments[1], "/delete"))
        return !DeleteFileA(path);
    if (!same(arguments[1], "/run"))
        return 1;
    if (exists("C:\\fake\\no-tasks"))
        return 0; /* says so, and does not run it */
    file = openFile(path, 0x80000000, 3);
    memset(line, 0, sizeof line);
    readLine(file, value);
    add(add(add(line, "cmd.exe /c \""), value), "\"");
    memset(&startup, 0, sizeof startup);
    startup.size = sizeof startup;
    if (!CreateProcessA(0, line, 0, 0, 0, 0x08000000, 0, "C:\\", &startup, &started))
        return 1;
    file = openFile("C:\\fake\\started", 0x40000000, 2);
    WriteFile(file, &started.id, sizeof started.id, &started.tid, 0);
    return 0;
}

static int ping(void)
{
    int seconds = 0;
    for (const char *p = following("-n"); *p; ++p)
        seconds = seconds * 10 + *p - '0';
    Sleep((Dword)(seconds - 1) * 1000 / 5); /* five times as fast */
    return 0;
}

static int powershell(void)
{
    char from[100] = "C:\\fake\\names-1.txt", to[400];
    if (exists("C:\\fake\\no-names"))
        return 1;
    for (char n = '1'; n <= '9'; ++n) {
        from[14] = n;
        memset(to, 0, sizeof to);
        GetEnvironmentVariableA("portolan_work", to, sizeof to - 20);
        add(to, from + 7);
        if (exists(from))
            CopyFileA(from, to, 0);
    }
    return 0;
}

void start(void)
{
    char *own = path;
    static char program[400];
    GetModuleFileNameA(0, path, sizeof path);
    for (char *p = path; *p; ++p)
        if (*p == '\\')
            own = p + 1;
    add(program, own);
    split(GetCommandLineA());
    logCall(program,
            GetCommandLineA() + (in(GetCommandLineA(), ".exe\" ")
                                     ? in(GetCommandLineA(), ".exe\" ") - GetCommandLineA() + 6
                                     : 0));
    if (begins(program, "netsh"))
        ExitProcess(netsh());
    if (begins(program, "findstr"))
        ExitProcess(findstr());
    if (begins(program, "schtasks"))
        ExitProcess(schtasks());
    if (begins(program, "ping"))
        ExitProcess(ping());
    if (begins(program, "powershell"))
        ExitProcess(powershell());
    if (begins(program, "fsutil"))
        ExitProcess(!exists("C:\\fake\\is-link"));
    if (begins(program, "cacls")) {
        say(exists("C:\\fake\\open-acl")
                ? "C:\\x \"D:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;;0x1301bf;;;BU)\"\r\n"
                : "C:\\x \"D:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)\"\r\n");
        ExitProcess(0);
    }
    ExitProcess(0);
}
