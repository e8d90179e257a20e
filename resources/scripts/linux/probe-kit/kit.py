# ---- What both ends know. A question bears the token of the drawing and a number that nobody guesses; the
# ---- answer proves that a listener with the same token got it. It is shorter than the question.
FOLDER = os.path.dirname(os.path.abspath(__file__))
QUESTION = re.compile(rb"portolan-probe ([0-9a-f]{32}) ([0-9a-f]{32})")


def fail(text, code=1):
    print(f"{os.path.basename(__file__)}: {text}", file=sys.stderr)
    sys.exit(code)


def read_kit():
    path = os.path.join(FOLDER, "probes.json")
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file)
    except (OSError, ValueError) as error:
        fail(f"cannot read {path}, which belongs beside this script: {error}")


def answer_to(token, number):
    return b"portolan-reply " + hashlib.sha256(token + number).hexdigest().encode("ascii")
